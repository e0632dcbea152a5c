// What vite makes of an import that is no module of ours.
declare module '*?worker&inline' {
  const WorkerHere: new () => Worker
  export default WorkerHere
}

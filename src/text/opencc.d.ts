/** OpenCC's table of traditional characters, each with its simplified one, as opencc-js packs it: `愛 爱|礙 碍`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}

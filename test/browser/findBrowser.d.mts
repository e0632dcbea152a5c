export function findBrowser(): string | undefined
export function hasChineseFont(): boolean

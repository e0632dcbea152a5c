// Starts the page.
import { render } from 'preact'
import { App } from './App.tsx'
import { putTheme } from './theme.ts'

putTheme('auto')
render(<App />, document.body)

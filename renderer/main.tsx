import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { BugBoundary } from './screens/frame/BugBoundary'
import { loadWhenIdle } from './screens/frame/lazy-screens'
import { claimPressableStyle, setTheme } from './theme/theme'

claimPressableStyle()
setTheme('system')

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <BugBoundary>
    <App />
  </BugBoundary>,
)
loadWhenIdle()

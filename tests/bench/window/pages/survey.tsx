// The lines as a SurveyJS form in React: one check box a line.
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import 'survey-core/survey-core.min.css'
import { Survey } from 'survey-react-ui'
import { labels } from './labels'

const elements = labels().map((label, index) => ({
  type: 'boolean',
  renderAs: 'checkbox',
  name: `line-${index + 1}`,
  title: label,
  label,
  titleLocation: 'hidden',
}))
const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Survey model={new Model({ elements })} />)

// The lines as an Enketo form: one check box a line. The form and its model are written here as Enketo's transformer
// gives them, since that one needs a compiler.
import { Form } from 'enketo-core'
import { labels } from './labels'

const names = labels().map((label, index) => ({ label, name: `line-${index + 1}` }))
const questions = names.map(
  ({ label, name }) => `<fieldset class="question simple-select"><fieldset>
    <legend><span lang="" class="question-label active">${label}</span></legend>
    <div class="option-wrapper"><label class="">
      <input type="checkbox" name="/data/${name}" data-type-xml="select" value="ok" />
      <span lang="" class="option-label active">Done</span>
    </label></div>
  </fieldset></fieldset>`,
)
const fields = names.map(({ name }) => `<${name}/>`).join('')
const page = document.createElement('div')
page.className = 'main'
page.innerHTML = `<article class="paper"><form autocomplete="off" novalidate class="or clearfix" dir="ltr" id="data">
  <h3 dir="auto" id="form-title">Lines</h3>${questions.join('')}</form></article>`
document.body.append(page)
const form = page.querySelector('form')
if (form === null) throw new Error('The page has no form')
const modelStr = `<model><instance><data id="data" version="1">${fields}<meta><instanceID/></meta></data></instance></model>`
const problems = new Form(form, { modelStr }, {}).init()
if (problems.length > 0) throw new Error(problems.join('\n'))

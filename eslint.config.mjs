import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** A border: what a folder may not import, with the way out in the message. */
const border = (files, groups, extra = {}) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })), ...extra }],
  },
})

const NODE = ['node:*', 'fs', 'path', 'crypto', 'os', 'child_process']
const IPC_MAIN = {
  paths: [
    {
      name: 'electron',
      importNames: ['ipcMain'],
      message: 'Only electron/ipc.ts binds calls: add yours to the contract.',
    },
  ],
}

export default tseslint.config(
  {
    ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', 'tests/bench/node_modules/', 'scripts/', '*.mjs'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // Speaks to React Compiler, which does not compile this program.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  // Playwright reads what a fixture needs from its parameter, which must be a pattern even where it needs nothing.
  { files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off' } },
  border(
    ['shared/**'],
    [
      [
        ['**/electron/**', '**/renderer/**', '**/tests/**'],
        'shared/ knows neither side: pass what it needs as an argument.',
      ],
      [
        [...NODE, 'electron', 'electron/*', 'react', 'react-dom'],
        'shared/ is pure: pass what it needs as an argument.',
      ],
    ],
  ),
  {
    files: ['shared/**'],
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/triple-slash-reference': ['error', { lib: 'never', path: 'never', types: 'never' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'shared/ is pure: import statically.' },
        { selector: 'TSImportType', message: 'shared/ is pure: import statically.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Random values come in as arguments.' },
      ],
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'console', 'performance', 'crypto'],
    },
  },
  border(
    ['renderer/**'],
    [
      [['**/electron/**'], 'The window meets the main process only through shared/ipc.'],
      [[...NODE, 'electron', 'electron/*'], 'The window has no Node: add a call to shared/ipc.'],
    ],
  ),
  border(
    ['renderer/components/**'],
    [
      [
        ['**/screens/**', '**/api/**', '**/shared/**', '**/electron/**'],
        'Components know nothing of sessions: pass props.',
      ],
      [[...NODE, 'electron'], 'The window has no Node.'],
    ],
  ),
  border(
    ['electron/**'],
    [[['**/renderer/**', 'react', 'react-dom'], 'The main process does not know the window.']],
    IPC_MAIN,
  ),
  border(
    ['electron/storage/**', 'electron/services/**', 'electron/exports/**'],
    [
      [['**/renderer/**', 'react'], 'The main process does not know the window.'],
      [['electron', 'electron/*'], 'Storage, services and exports run under plain Node: pass what they need in.'],
    ],
  ),
  { files: ['electron/ipc.ts'], rules: { 'no-restricted-imports': 'off' } },
)

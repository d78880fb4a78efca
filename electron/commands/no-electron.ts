/** What electron-store gets for `electron` where a command runs: nothing, so it uses the folder it is given. */
export default { app: undefined, ipcMain: undefined, shell: undefined }

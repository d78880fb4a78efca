/** What electron-store sees as `electron` under plain Node: nothing, so it uses the folder it is given. */
export default { app: undefined, ipcMain: undefined, shell: undefined }

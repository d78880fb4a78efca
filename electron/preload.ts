import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CALL_CHANNEL, CHANGE_CHANNEL } from '../shared/ipc/channels'

// Generic over the calls: the contract grows without this file. The main process checks every name and input.
contextBridge.exposeInMainWorld('roomready', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onChange: (listener: (change: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, change: unknown) => listener(change)
    ipcRenderer.on(CHANGE_CHANNEL, hear)
    return () => {
      ipcRenderer.off(CHANGE_CHANNEL, hear)
    }
  },
})

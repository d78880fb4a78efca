import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('roomready', {})

import { config } from 'zod'

// The window's content policy allows no code from text: without this zod would try it with every schema.
config({ jitless: true })

import { registerRoutes } from './routes/register'

export const decisionRoutes = { ...registerRoutes }

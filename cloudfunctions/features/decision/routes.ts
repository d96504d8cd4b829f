import { decisionBaseRoutes } from './routes/decisions'
import { packRoutes } from './routes/packs'
import { registerRoutes } from './routes/register'
import { voteRoutes } from './routes/votes'

export const decisionRoutes = {
  ...registerRoutes,
  ...decisionBaseRoutes,
  ...voteRoutes,
  ...packRoutes,
}

/** 互助站 — a self-governance mutual-aid station: its people, its life, and who takes part in what it does. */
export * from './participation'
export * from './station'

/** Made at build time from the contract, so that the preload needs no zod. */
declare module 'virtual:contract-names' {
  export const names: Record<string, Record<string, 'read' | 'write' | 'long'>>;
}

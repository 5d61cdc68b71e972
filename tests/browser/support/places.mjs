/* Every screen of the window, by the place after the `#`. */

const DESK = ['people', 'devices', 'scales', 'policy', 'backups', 'exchange', 'verify', 'redaction', 'about'];

/** With one article, one source, and a claim in each state that the sample has. */
export async function places(bridge) {
  const [article] = (await bridge.call('list_articles', { listing: { limit: 100 } })).rows;
  const [source] = (await bridge.call('list_sources', { listing: { limit: 100 } })).rows;
  const { rows: claims } = await bridge.call('list_claims', { listing: { limit: 100 } });
  return [
    '/claims',
    ...claims.map(({ id }) => `/claims/${id}`),
    `/claims/${claims[0].id}?tab=history`,
    '/articles',
    `/articles/${article.id}`,
    '/review',
    '/sources',
    `/sources/${source.id}`,
    '/reports',
    ...DESK.map((section) => `/desk/${section}`),
  ];
}

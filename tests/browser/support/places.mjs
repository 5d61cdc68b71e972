/* Every screen of the window, by the place after the `#`. */

const DESK = ['people', 'devices', 'scales', 'policy', 'backups', 'exchange', 'verify', 'redaction', 'about'];

export const TABLE = `Statement,Who,Verdict,Stated on
The trains stand still.,Marat,pants-fire,2022-03-01
Coal burns.,Aliya,Partly false,the third
,Nobody,false,2022-03-02
`;

/** With a table for the import, one article, one source, and a claim in each state that the sample has. */
export async function places(bridge) {
  await bridge.choose(bridge.write('coal.csv', TABLE));
  await bridge.call('choose_table');
  const [article] = (await bridge.call('list_articles', { listing: { limit: 100 } })).rows;
  const [source] = (await bridge.call('list_sources', { listing: { limit: 100 } })).rows;
  const { rows: claims } = await bridge.call('list_claims', { listing: { limit: 100 } });
  return [
    '/claims',
    '/claims/import',
    ...claims.map(({ id }) => `/claims/${id}`),
    `/claims/${claims[0].id}?tab=history`,
    '/articles',
    `/articles/${article.id}`,
    '/review',
    '/sources',
    `/sources/${source.id}`,
    '/insights',
    '/reports',
    ...DESK.map((section) => `/desk/${section}`),
  ];
}

/* Runs in the page before anything else: what Tauri puts into a window, spoken over HTTP to the bridge. */

{
  const hearers = new Map();
  const callbacks = new Map();
  let next = 1;

  const hear = () => {
    const events = new EventSource('/events');
    events.onmessage = ({ data }) => {
      const { event, payload } = JSON.parse(data);
      for (const [id, hearer] of hearers) {
        if (hearer.event === event) callbacks.get(hearer.handler)?.({ event, id, payload });
      }
    };
    return new Promise((resolve) => events.addEventListener('open', resolve, { once: true }));
  };
  let hearing;

  const events = {
    'plugin:event|listen': async ({ event, handler }) => {
      hearing ??= hear();
      await hearing;
      hearers.set(next, { event, handler });
      return next++;
    },
    'plugin:event|unlisten': async ({ eventId }) => void hearers.delete(eventId),
  };

  const invoke = async (command, given = {}) => {
    if (events[command]) return events[command](given);
    window.askedOfCore += 1;
    try {
      const answer = await fetch(`/invoke/${command}`, { method: 'POST', body: JSON.stringify(given) });
      const value = await answer.json();
      if (!answer.ok) throw value.error;
      return value;
    } finally {
      window.askedOfCore -= 1;
    }
  };

  const transformCallback = (callback) => {
    callbacks.set(next, callback);
    return next++;
  };

  window.askedOfCore = 0;
  window.__TAURI_INTERNALS__ = { invoke, transformCallback, unregisterCallback: (id) => callbacks.delete(id) };
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: (_event, id) => hearers.delete(id) };
}

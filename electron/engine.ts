const port = process.parentPort;
port.on('message', ({ data }) => {
  if (data.type === 'close') port.postMessage({ type: 'closed' });
  if (data.type === 'call')
    port.postMessage({ type: 'reply', id: data.id, reply: { ok: true, value: {} } });
});

// The first load: what goes over the network until the first page is visible.

/** Counts bytes as they come over the network, headers included; WebSocket messages too. */
export function counting() {
  const kinds = new Map();
  const sums = { code: 0, data: 0, pictures: 0 };
  const kindOf = ({ url }) => {
    if (url.includes("/pictures/")) return "pictures";
    return url.includes("/api/") ? "data" : "code";
  };
  const watch = async (protocol) => {
    protocol.on("Network.requestWillBeSent", ({ requestId, request }) => kinds.set(requestId, kindOf(request)));
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind !== undefined) sums[kind] += encodedDataLength;
    });
    protocol.on("Network.webSocketFrameReceived", ({ response }) => {
      sums.data += response.payloadData.length * (response.opcode === 2 ? 0.75 : 1);
    });
    await protocol.send("Network.enable");
  };
  return { sums, watch };
}

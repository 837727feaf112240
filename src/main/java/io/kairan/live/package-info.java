/**
 * A meeting while it runs: the room that decides, its journal and memo ports, catch-up, fan-out,
 * presence, and the WebSocket endpoint in front of it.
 */
@NullMarked
package io.kairan.live;

import org.jspecify.annotations.NullMarked;

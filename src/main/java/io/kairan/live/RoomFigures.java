package io.kairan.live;

/**
 * What all rooms together do and have done since the start.
 *
 * @param rooms meetings in memory
 * @param sockets that are open now
 * @param deliveries messages handed to sockets
 * @param droppedSignals signals that a slow client did not get
 * @param cutSockets sockets closed because their client did not read
 * @param cachedBodies requests for catch-up that found their body encoded
 * @param encodedBodies requests for which it had to be made
 */
public record RoomFigures(
    int rooms,
    long sockets,
    long deliveries,
    long droppedSignals,
    long cutSockets,
    long cachedBodies,
    long encodedBodies) {}

package io.kairan.wire;

/**
 * What the server has used so far, for load tests.
 *
 * @param cpuMicros CPU time of the process since its start
 * @param rssBytes resident memory now; 0 where the system does not say
 * @param deliveries messages handed to sockets since the start
 */
public record ServerProcess(long cpuMicros, long rssBytes, long deliveries) {}

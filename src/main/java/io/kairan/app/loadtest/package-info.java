/**
 * Many simulated tablets against a running server, as an IT office would try it before a meeting.
 */
@NullMarked
package io.kairan.app.loadtest;

import org.jspecify.annotations.NullMarked;

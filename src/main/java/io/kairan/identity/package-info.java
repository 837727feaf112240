/**
 * Who may do what: municipalities, accounts, seats and their links, sessions, the permission table,
 * the audit trail.
 */
@NullMarked
package io.kairan.identity;

import org.jspecify.annotations.NullMarked;

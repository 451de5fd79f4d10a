/**
 * What is known of every resource that was ever sent: kept in a journal, so that a run that was
 * killed is taken up where it stood. Internal.
 */
@NullMarked
package io.github.dynactin.delivery.ledger;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.dynactin.delivery.ledger;

import org.jspecify.annotations.NullMarked;

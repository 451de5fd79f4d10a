/** Reads BED: stretches that an assay could call, or couldn't. Internal. */
@NullMarked
package io.github.dynactin.reader.bed;

import org.jspecify.annotations.NullMarked;

/** Reads tables of copy numbers: of genes, called, and of segments. Internal. */
@NullMarked
package io.github.dynactin.reader.copynumber;

import org.jspecify.annotations.NullMarked;

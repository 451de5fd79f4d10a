/** Dynactin's own case format: one JSON document, one case. Internal, but for its reader. */
@NullMarked
package io.github.dynactin.reader.casejson;

import org.jspecify.annotations.NullMarked;

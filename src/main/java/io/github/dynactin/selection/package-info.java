/** Which findings of a case leave, as a site or a tumour board chose. Public API. */
@NullMarked
package io.github.dynactin.selection;

import org.jspecify.annotations.NullMarked;

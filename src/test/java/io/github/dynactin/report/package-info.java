/** Tests of the page about one case. Internal. */
@NullMarked
package io.github.dynactin.report;

import org.jspecify.annotations.NullMarked;

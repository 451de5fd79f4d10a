/** What became of a case, for people: one HTML file that needs nothing else. Public API. */
@NullMarked
package io.github.dynactin.report;

import org.jspecify.annotations.NullMarked;

/** Tests of cases from a database, in this process. */
@NullMarked
package io.github.dynactin.source.jdbc;

import org.jspecify.annotations.NullMarked;

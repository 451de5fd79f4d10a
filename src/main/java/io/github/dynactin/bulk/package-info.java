/**
 * Resources into a folder of the bulk-data layout: one file a resource type, one resource a line.
 * Public API.
 */
@NullMarked
package io.github.dynactin.bulk;

import org.jspecify.annotations.NullMarked;

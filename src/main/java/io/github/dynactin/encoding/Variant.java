package io.github.dynactin.encoding;

/** One type that a child may have: what the child is called then, and who writes it. */
record Variant(PropertyName name, ValueWriter writer) {}

package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.CaseReading;

/**
 * What is asked of a database.
 *
 * @param reading what becomes of a document
 */
record Question(JdbcSettings settings, NamedQuery query, CaseReading reading) {}

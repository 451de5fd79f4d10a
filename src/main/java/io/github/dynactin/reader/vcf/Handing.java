package io.github.dynactin.reader.vcf;

import io.github.dynactin.reader.FindingSink;

/** Where findings, regions and words about them go. */
record Handing(FindingSink sink, Report report, Output output) {}

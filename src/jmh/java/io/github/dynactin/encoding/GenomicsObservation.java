package io.github.dynactin.encoding;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** A small variant as Genomics Reporting has it: 15 components, about 4 kB. */
public final class GenomicsObservation {
  private static final String LOINC = "http://loinc.org";
  private static final String GUIDE =
      "http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs";

  private GenomicsObservation() {}

  /** A new one. */
  public static Observation make() {
    Observation observation = new Observation();
    observation.setId("v4f1c2a7be5d8a90c1d3e5f7a9b0c2d4e6f8091a2b3c4d5e6f708192a3b4c5d6");
    observation
        .getMeta()
        .addProfile("http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/variant");
    observation
        .addIdentifier()
        .setSystem("https://dynactin.example.org/identifier/variant")
        .setValue("case-1|assay-1|GRCh38|NC_000007.14:g.140753336A>T");
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(
        concept(
            "http://terminology.hl7.org/CodeSystem/observation-category",
            "laboratory",
            "Laboratory"));
    observation.setCode(concept(LOINC, "69548-6", "Genetic variant assessment"));
    observation.setSubject(new Reference("Patient/p0a1b2c3d4e5f60718293a4b5c6d7e8f9"));
    observation.setSpecimen(new Reference("Specimen/s0a1b2c3d4e5f60718293a4b5c6d7e8f9"));
    observation.setEffective(new DateTimeType("2026-03-14"));
    observation.setIssuedElement(new InstantType("2026-03-21T10:15:00.000+01:00"));
    observation.setValue(concept(LOINC, "LA9633-4", "Present"));
    observation.setMethod(concept(LOINC, "LA26398-0", "Sequencing"));
    components(observation);
    return observation;
  }

  private static void components(Observation to) {
    add(
        to,
        "48018-6",
        "Gene studied [ID]",
        concept("http://www.genenames.org", "HGNC:1097", "BRAF"));
    add(to, "51958-7", "Transcript reference sequence [ID]", refSeq("NM_004333.6"));
    add(to, "48004-6", "DNA change (c.HGVS)", hgvs("NM_004333.6:c.1799T>A"));
    add(to, "48005-3", "Amino acid change (pHGVS)", hgvs("NP_004324.2:p.(Val600Glu)"));
    add(to, "81290-9", "Genomic DNA change (gHGVS)", hgvs("NC_000007.14:g.140753336A>T"));
    add(to, "48013-7", "Genomic reference sequence [ID]", refSeq("NC_000007.14"));
    add(
        to,
        "62374-4",
        "Human reference sequence assembly version",
        concept(LOINC, "LA26806-2", "GRCh38"));
    add(
        to,
        "48000-4",
        "Chromosome, Blood or Tissue Specimen",
        concept(LOINC, "LA21260-7", "Chromosome 7"));
    add(to, "69547-8", "Genomic ref allele [ID]", new StringType("A"));
    add(to, "69551-0", "Genomic alt allele [ID]", new StringType("T"));
    add(to, "81254-5", "Genomic allele start-end", position());
    add(to, "81258-6", "Sample variant allelic frequency [NFr]", quantity("0.342", "1", "1"));
    add(
        to,
        "82121-5",
        "Allelic read depth",
        quantity("812", "reads per base pair", "{reads}/{base}"));
    add(to, "48002-0", "Genomic source class [Type]", concept(LOINC, "LA6684-0", "Somatic"));
    to.addComponent()
        .setCode(concept(GUIDE, "variant-exon-number", "Exon"))
        .setValue(new IntegerType(15));
  }

  private static void add(Observation to, String code, String display, Type value) {
    to.addComponent().setCode(concept(LOINC, code, display)).setValue(value);
  }

  private static CodeableConcept concept(String system, String code, String display) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code).setDisplay(display);
    return concept;
  }

  private static CodeableConcept refSeq(String accession) {
    return concept("http://www.ncbi.nlm.nih.gov/refseq", accession, accession);
  }

  private static CodeableConcept hgvs(String change) {
    return concept("http://varnomen.hgvs.org", change, change);
  }

  private static Range position() {
    List<Quantity> ends = List.of(new Quantity(140753336), new Quantity(140753337));
    return new Range().setLow(ends.get(0)).setHigh(ends.get(1));
  }

  private static Quantity quantity(String value, String unit, String code) {
    return new Quantity()
        .setValue(new BigDecimal(value))
        .setUnit(unit)
        .setSystem("http://unitsofmeasure.org")
        .setCode(code);
  }
}

package io.github.dynactin.encoding;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseMetaType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The writers of all types, made from the definitions that HAPI's encoder goes by: every child of a
 * type has its writer, in HAPI's order, so none can be forgotten.
 */
final class Writers {
  private static final String EXTENSION = "extension";
  private static final String MODIFIER_EXTENSION = "modifierExtension";

  private final Words words = new Words();
  private final FhirContext context;
  private final ExtensionWriter extensions;
  private final Map<Class<?>, ResourceWriter> resources = new ConcurrentHashMap<>();
  private final Map<Class<?>, ValueWriter> values = new HashMap<>(); // guarded by this

  Writers(FhirContext context) {
    this.context = context;
    BaseRuntimeElementCompositeDefinition<?> extension =
        (BaseRuntimeElementCompositeDefinition<?>) context.getElementDefinition(Extension.class);
    this.extensions = new ExtensionWriter(child(extension, EXTENSION), words);
    this.extensions.is(variants(extension, context.getRuntimeChildUndeclaredExtensionDefinition()));
  }

  ResourceWriter of(Resource resource) {
    Class<? extends Resource> type = resource.getClass();
    ResourceWriter writer = resources.get(type);
    return writer == null ? resources.computeIfAbsent(type, key -> resource(type)) : writer;
  }

  private synchronized ResourceWriter resource(Class<? extends Resource> type) {
    if (!type.getPackageName().equals(Resource.class.getPackageName())) {
      throw new LeftToHapi("a resource of " + type);
    }
    RuntimeResourceDefinition definition = context.getResourceDefinition(type);
    return new ResourceWriter(
        definition.getName(), child(definition, "id"), properties(definition));
  }

  private List<PropertyWriter> properties(BaseRuntimeElementCompositeDefinition<?> type) {
    List<PropertyWriter> properties = new ArrayList<>();
    for (BaseRuntimeChildDefinition child : type.getChildrenAndExtension()) {
      String name = child.getElementName();
      if (name.equals(EXTENSION)) {
        properties.add(
            new ExtensionsProperty(
                child(type, EXTENSION), childOrNull(type, MODIFIER_EXTENSION), extensions));
      } else if (!name.equals("id") && !name.equals(MODIFIER_EXTENSION)) {
        boolean own = type instanceof RuntimeResourceDefinition;
        properties.add(own ? ofResource(type, child, name) : property(type, child));
      }
    }
    return properties;
  }

  private PropertyWriter ofResource(
      BaseRuntimeElementCompositeDefinition<?> type,
      BaseRuntimeChildDefinition child,
      String name) {
    return switch (name) {
      case "meta" -> meta(child);
      case "text" -> new NarrativeProperty(property(type, child));
      default -> property(type, child);
    };
  }

  private PropertyWriter meta(BaseRuntimeChildDefinition child) {
    BaseRuntimeElementDefinition<?> definition = child.getChildByName(child.getElementName());
    return new MetaProperty(
        new Child((BaseRuntimeDeclaredChildDefinition) child),
        new PropertyName(child.getElementName()),
        writer(definition));
  }

  private PropertyWriter property(
      BaseRuntimeElementCompositeDefinition<?> parent, BaseRuntimeChildDefinition definition) {
    Child child = new Child((BaseRuntimeDeclaredChildDefinition) definition);
    PropertyName name = new PropertyName(definition.getElementName());
    return switch (kind(definition)) {
      case CONTAINED_RESOURCES, CONTAINED_RESOURCE_LIST -> new ContainedProperty(child);
      case RESOURCE -> new InnerResource(child, name, this);
      default ->
          definition.isMultipleCardinality()
              ? new ListProperty(child, name, new Variants(variants(parent, definition)))
              : new SingleProperty(child, new Variants(variants(parent, definition)));
    };
  }

  private static ChildTypeEnum kind(BaseRuntimeChildDefinition child) {
    return child.getChildByName(child.getValidChildNames().iterator().next()).getChildType();
  }

  private Map<Class<?>, Variant> variants(
      BaseRuntimeElementCompositeDefinition<?> parent, BaseRuntimeChildDefinition child) {
    Map<Class<?>, Variant> variants = new LinkedHashMap<>();
    for (String each : child.getValidChildNames()) {
      BaseRuntimeElementDefinition<?> named = child.getChildByName(each);
      Class<? extends IBase> type = named.getImplementingClass();
      BaseRuntimeElementDefinition<?> definition = child.getChildElementDefinitionByDatatype(type);
      String name = child.getChildNameByDatatype(type);
      // Outside a resource's own "meta", HAPI's encoder puts the resource's version into it.
      if (name != null && definition != null && !IBaseMetaType.class.isAssignableFrom(type)) {
        ValueWriter writer =
            Words.includes(parent, name, type)
                ? new PrimitiveWriter(type, extensions, words)
                : writer(definition);
        variants.put(type, new Variant(new PropertyName(name), writer));
      }
    }
    return variants;
  }

  private synchronized ValueWriter writer(BaseRuntimeElementDefinition<?> definition) {
    Class<?> type = definition.getImplementingClass();
    ValueWriter known = values.get(type);
    if (known != null) {
      return known;
    }
    if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      CompositeWriter writer = new CompositeWriter(type);
      values.put(type, writer); // before its children, which may be of this type
      writer.is(properties(composite));
      return writer;
    }
    ValueWriter writer =
        switch (definition.getChildType()) {
          case ID_DATATYPE -> new IdWriter();
          case PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG -> new NarrativeText();
          default -> new PrimitiveWriter(type, extensions, null);
        };
    values.put(type, writer);
    return writer;
  }

  private static Child child(BaseRuntimeElementCompositeDefinition<?> type, String name) {
    Child child = childOrNull(type, name);
    if (child == null) {
      throw new IllegalArgumentException(type.getName() + " has no " + name);
    }
    return child;
  }

  private static @Nullable Child childOrNull(
      BaseRuntimeElementCompositeDefinition<?> type, String name) {
    return type.getChildrenAndExtension().stream()
        .filter(child -> child.getElementName().equals(name))
        .map(child -> new Child((BaseRuntimeDeclaredChildDefinition) child))
        .findFirst()
        .orElse(null);
  }
}

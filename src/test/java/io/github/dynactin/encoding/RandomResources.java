package io.github.dynactin.encoding;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/** Resources of any type with whatever its definition allows, and some that it doesn't. */
final class RandomResources {
  private static final int DEEPEST = 7;

  private final FhirContext context;
  private final Random random;
  private final AwkwardValues values;
  private final int oddities;

  /**
   * @param oddities how many in a thousand elements get what the fast way leaves to HAPI's encoder
   */
  RandomResources(FhirContext context, long seed, int oddities) {
    this.context = context;
    this.random = new Random(seed);
    this.values = new AwkwardValues(random);
    this.oddities = oddities;
  }

  /** A resource of a type, with about this share of its elements. */
  Resource resource(String type, double share) {
    return resource(type, share, 0);
  }

  /** A resource of a type with one of its children, and all that this may have below it. */
  Resource withOnly(String type, BaseRuntimeChildDefinition child) {
    Resource resource = (Resource) context.getResourceDefinition(type).newInstance();
    add(resource, child, 2, 1);
    return resource;
  }

  private Resource resource(String type, double share, int depth) {
    BaseRuntimeElementCompositeDefinition<?> definition = context.getResourceDefinition(type);
    Resource resource = (Resource) definition.newInstance();
    fill(resource, definition, share, depth);
    if (resource.hasIdElement()) {
      resource.setId(values.resourceId(isOdd()));
    }
    return resource;
  }

  private void fill(
      IBase parent, BaseRuntimeElementCompositeDefinition<?> type, double share, int depth) {
    for (BaseRuntimeChildDefinition child : type.getChildrenAndExtension()) {
      if (random.nextDouble() < share / (1 + depth)) {
        int count = child.isMultipleCardinality() ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < count; i++) {
          add(parent, child, share, depth + 1);
        }
      }
    }
  }

  private void add(IBase parent, BaseRuntimeChildDefinition child, double share, int depth) {
    String name = child.getElementName();
    if (name.equals("extension") || name.equals("modifierExtension")) {
      if (depth < DEEPEST) {
        child.getMutator().addValue(parent, extension(depth));
      }
      return;
    }
    BaseRuntimeElementDefinition<?> type = type(child);
    switch (type.getChildType()) {
      case RESOURCE -> child.getMutator().addValue(parent, resource(innerType(), share, depth));
      case CONTAINED_RESOURCES, CONTAINED_RESOURCE_LIST -> {
        if (isOdd()) {
          child.getMutator().addValue(parent, resource(innerType(), share, depth));
        }
      }
      default -> {
        if (depth < DEEPEST) {
          child.getMutator().addValue(parent, value(child, type, share, depth));
        }
      }
    }
  }

  private String innerType() {
    return List.of("Patient", "Observation", "Basic", "Binary").get(random.nextInt(4));
  }

  private IBase value(
      BaseRuntimeChildDefinition child,
      BaseRuntimeElementDefinition<?> type,
      double share,
      int depth) {
    IBase value = type.newInstance(child.getInstanceConstructorArguments());
    if (value instanceof XhtmlNode) {
      return values.narrative();
    }
    if (value instanceof Enumeration<?> code) {
      values.fill(code);
    } else if (value instanceof PrimitiveType<?> primitive) {
      values.fill(primitive);
    } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      fill(value, composite, share, depth);
    }
    if (value instanceof Reference reference) {
      reference.setReference(values.reference(isOdd()));
    }
    if (value instanceof Element element) {
      decorate(element, child, depth);
    }
    return value;
  }

  private void decorate(Element element, BaseRuntimeChildDefinition child, int depth) {
    boolean plain =
        element instanceof IdType
            || child.getElementName().equals("id")
            || (element instanceof PrimitiveType<?> && child.isMultipleCardinality());
    if (random.nextInt(12) == 0 && depth < DEEPEST && (!plain || isOdd())) {
      element.addExtension(extension(depth + 1));
    }
    if (random.nextInt(20) == 0 && (!plain || isOdd())) {
      element.setId(values.text());
    }
  }

  private Extension extension(int depth) {
    Extension extension = new Extension();
    if (!isOdd()) {
      extension.setUrl(values.url());
    }
    boolean odd = isOdd();
    if (depth < DEEPEST && random.nextInt(3) == 0) {
      extension.addExtension(extension(depth + 1));
    }
    if (extension.getExtension().isEmpty() != odd) {
      extension.setValue(extensionValue(depth));
    }
    return extension;
  }

  private Type extensionValue(int depth) {
    BaseRuntimeChildDefinition child = context.getRuntimeChildUndeclaredExtensionDefinition();
    BaseRuntimeElementDefinition<?> type = type(child);
    boolean allowed = (depth < 3 && type.getImplementingClass() != Extension.class) || isOdd();
    Type value = allowed ? (Type) value(child, type, 0.7, depth) : values.string();
    return isWithoutContent(value) && !isOdd() ? values.string() : value;
  }

  private static boolean isWithoutContent(Type value) {
    return value.isEmpty()
        || (value instanceof PrimitiveType<?> primitive
            && !value.hasExtension()
            && isBlank(primitive.getValueAsString()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** One of the types that the child's field can hold. */
  private BaseRuntimeElementDefinition<?> type(BaseRuntimeChildDefinition child) {
    List<BaseRuntimeElementDefinition<?>> types = new ArrayList<>();
    for (String name : new TreeSet<>(child.getValidChildNames())) {
      BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
      if (child.getValidChildNames().size() == 1 || isChoosable(type.getImplementingClass())) {
        types.add(type);
      }
    }
    return types.get(random.nextInt(types.size()));
  }

  private boolean isChoosable(Class<?> type) {
    return !XhtmlNode.class.isAssignableFrom(type) && (type != Meta.class || isOdd());
  }

  private boolean isOdd() {
    return random.nextInt(1000) < oddities;
  }
}

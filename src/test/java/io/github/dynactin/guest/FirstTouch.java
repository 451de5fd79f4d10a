package io.github.dynactin.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.sl.cache.CacheFactory;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.TextResult;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import java.net.URI;
import java.util.function.Supplier;

/** What a host may do first: each is done in classes that nobody has used before. */
public enum FirstTouch implements Supplier<String> {
  /** Without the guard, to see that the thread is hostile. */
  UNGUARDED {
    @Override
    public String get() {
      return CacheFactory.build(1000).toString();
    }
  },
  CONVERT {
    @Override
    public String get() {
      return pipeline().convertToJson(CASE);
    }
  },
  XML {
    @Override
    public String get() {
      return pipeline().convertToXml(CASE);
    }
  },
  VALIDATE {
    @Override
    public String get() {
      return pipeline().validate(CASE).orThrow().json();
    }
  },
  VALIDATE_FHIR {
    @Override
    public String get() {
      return pipeline().validate(FHIR).orThrow().json();
    }
  },
  PUSH {
    @Override
    public String get() {
      try (Pipeline pipeline = Pipeline.builder(KEY).server(NOWHERE).build()) {
        TextResult result = pipeline.push(CASE);
        return result.reportJson().contains("nothing was sent: the client")
            ? "the client failed"
            : result.isTemporary() ? result.json() : result.status();
      }
    }
  },
  VALIDATION {
    @Override
    public String get() {
      FhirContext context = FhirContext.forR4();
      return new FhirValidation(context, ConformanceResources.none(), Packages.none())
              .validateJson(FHIR)
              .conforms()
          ? FHIR
          : "not conformant";
    }
  },
  ENDPOINT {
    @Override
    public String get() {
      try (HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(URI.create(NOWHERE)))) {
        return endpoint.search("Patient", "_id=a1").toString();
      } catch (ServerFault away) {
        boolean tried =
            away.fault() == Fault.UNAVAILABLE && !away.issue().message().contains("client");
        return tried ? FHIR : away.issue().message();
      }
    }
  };

  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"c1\", \"subject\": {\"id\": \"p1\", \"sex\": \"FEMALE\"}}";
  private static final String FHIR = "{\"resourceType\":\"Patient\",\"gender\":\"female\"}";
  private static final String NOWHERE = "http://127.0.0.1:9/fhir";
  private static final IdKey KEY = IdKey.of("a key of sixteen bytes or more".getBytes(UTF_8));

  private static Pipeline pipeline() {
    return Pipeline.builder(KEY).build();
  }

  /** By name, for whoever has no other word in common with these classes. */
  public static Supplier<String> named(String name) {
    return valueOf(name);
  }
}

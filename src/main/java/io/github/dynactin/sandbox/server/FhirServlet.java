package io.github.dynactin.sandbox.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.context.ApplicationContext;

/** The REST side of the server: every R4 resource type and the system operations. */
final class FhirServlet extends RestfulServer {
  private static final long serialVersionUID = 1L;

  private final transient ApplicationContext beans;

  FhirServlet(ApplicationContext beans) {
    super(beans.getBean(FhirContext.class));
    this.beans = beans;
  }

  @Override
  protected void initialize() {
    setDefaultResponseEncoding(EncodingEnum.JSON);
    registerProviders(
        beans.getBean("myResourceProvidersR4", ResourceProviderFactory.class).createProviders());
    registerProvider(beans.getBean(IJpaSystemProvider.class));
    setPagingProvider(beans.getBean(DatabaseBackedPagingProvider.class));
    setServerConformanceProvider(capabilities());
  }

  private JpaCapabilityStatementProvider capabilities() {
    JpaCapabilityStatementProvider capabilities =
        new JpaCapabilityStatementProvider(
            this,
            beans.getBean(IFhirSystemDao.class),
            beans.getBean(JpaStorageSettings.class),
            beans.getBean(ISearchParamRegistry.class),
            beans.getBean(IValidationSupport.class));
    capabilities.setImplementationDescription("Dynactin sandbox");
    return capabilities;
  }
}

package io.github.dynactin.sandbox.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** PostgreSQL in place of the sandbox's H2. */
@Configuration(proxyBeanMethods = false)
class PostgresConfig {
  /** Name of the property that holds the JDBC URL. */
  static final String URL = "dynactin.soak.jdbc";

  private static final int CONNECTIONS = 20;

  /** Each connection is tried before it is used: the database may have been killed meanwhile. */
  @Bean
  DataSource dataSource() {
    BasicDataSource source = new BasicDataSource();
    source.setDriver(new org.postgresql.Driver());
    source.setUrl(System.getProperty(URL));
    source.setMaxTotal(CONNECTIONS);
    source.setDefaultAutoCommit(false);
    source.setTestOnBorrow(true);
    source.setValidationQuery("select 1");
    return source;
  }

  @Bean
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      DataSource dataSource,
      ConfigurableListableBeanFactory beans,
      FhirContext fhir,
      JpaStorageSettings storage) {
    LocalContainerEntityManagerFactoryBean factory =
        HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, storage);
    factory.setPersistenceUnitName("soak");
    factory.setDataSource(dataSource);
    factory.setJpaPropertyMap(
        Map.of(
            "hibernate.dialect", HapiFhirPostgresDialect.class.getName(),
            "hibernate.hbm2ddl.auto", DatabaseConfig.isFresh() ? "create-only" : "none",
            "hibernate.jdbc.batch_size", "20",
            "hibernate.cache.use_query_cache", "false",
            "hibernate.cache.use_second_level_cache", "false",
            "hibernate.search.enabled", "false"));
    return factory;
  }
}

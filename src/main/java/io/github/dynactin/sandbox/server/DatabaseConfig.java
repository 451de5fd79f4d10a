package io.github.dynactin.sandbox.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** An H2 database in files of the sandbox's folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
  /** Name of the property that holds the sandbox's folder. */
  static final String FOLDER = "dynactin.sandbox.folder";

  private static final String COMPLETE = "database.complete";
  private static final String FILE = "database.mv.db";
  private static final int CONNECTIONS = 20;

  /** To be called once the server is up: from now on the database is worth keeping. */
  static void complete() throws IOException {
    Files.writeString(folder().resolve(COMPLETE), "");
  }

  /** Whether the database is still to be made. */
  static boolean isFresh() {
    return !Files.exists(folder().resolve(COMPLETE));
  }

  /** A database whose making was interrupted is thrown away. */
  @Bean
  DataSource dataSource() throws IOException {
    if (isFresh()) {
      Files.deleteIfExists(folder().resolve(FILE));
    }
    BasicDataSource source = new BasicDataSource();
    source.setDriver(new org.h2.Driver());
    source.setUrl("jdbc:h2:file:" + folder().resolve("database") + ";TRACE_LEVEL_FILE=0");
    source.setUsername("sa");
    source.setPassword("");
    source.setMaxTotal(CONNECTIONS);
    source.setDefaultAutoCommit(false);
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
    factory.setPersistenceUnitName("sandbox");
    factory.setDataSource(dataSource);
    factory.setJpaPropertyMap(hibernate());
    return factory;
  }

  @Bean
  JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
    return new JpaTransactionManager(entityManagerFactory);
  }

  /** The schema is made once, in one go: comparing it with what is there costs seconds. */
  private static Map<String, Object> hibernate() {
    return Map.of(
        "hibernate.dialect", HapiFhirH2Dialect.class.getName(),
        "hibernate.hbm2ddl.auto", isFresh() ? "create-only" : "none",
        "hibernate.jdbc.batch_size", "20",
        "hibernate.cache.use_query_cache", "false",
        "hibernate.cache.use_second_level_cache", "false",
        "hibernate.search.enabled", "false");
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER, ".")).toAbsolutePath();
  }
}

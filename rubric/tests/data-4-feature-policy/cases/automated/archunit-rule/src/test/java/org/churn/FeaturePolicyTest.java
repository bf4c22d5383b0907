package org.churn;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class FeaturePolicyTest {
    private final JavaClasses classes = new ClassFileImporter().importPackages("org.churn");

    @Test
    void featuresDoNotReadPersonalData() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..features..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..pii..")
                .check(classes);
    }
}

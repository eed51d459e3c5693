package uk.safersheets.store;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import uk.safersheets.store.db.PostgresAddress;

/** Runs a class of tests once for each kind of store; what a test made on a server goes with it. */
final class EachStore implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var test = context.getRequiredTestClass();
        if (!AnnotationSupport.findAnnotatedMethods(test, BeforeAll.class, HierarchyTraversalMode.TOP_DOWN)
                .isEmpty()) {
            throw new IllegalStateException(test.getSimpleName()
                    + " has @BeforeAll, which runs once, before a store is chosen: @BeforeStore runs for each");
        }
        return Stream.of(StoreKind.values()).map(On::new);
    }

    private static void run(Class<?> test, Class<? extends Annotation> when) {
        for (var method : AnnotationSupport.findAnnotatedMethods(test, when, HierarchyTraversalMode.TOP_DOWN)) {
            ReflectionSupport.invokeMethod(method, null);
        }
    }

    /** One run of them. */
    private record On(StoreKind kind) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocation) {
            return "on " + kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            StoreKind.become(kind);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Tidying());
        }
    }

    /** Takes away what each test made, and at last what they shared. */
    private static final class Tidying
            implements BeforeClassTemplateInvocationCallback,
                    BeforeEachCallback,
                    AfterEachCallback,
                    AfterClassTemplateInvocationCallback {
        private Map<Path, PostgresAddress> before = Map.of();

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            run(context.getRequiredTestClass(), BeforeStore.class);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            before = StoreKind.used();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            StoreKind.forget(before);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            run(context.getRequiredTestClass(), AfterStore.class);
            StoreKind.forget(Map.of());
            StoreKind.become(StoreKind.SQLITE);
        }
    }
}

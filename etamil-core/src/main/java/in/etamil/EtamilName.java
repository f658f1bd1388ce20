package in.etamil;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name a program uses for a method of a Java interface (see {@link Instance#as}) or for a
 * component of a record, where it is not the Java name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface EtamilName {

    /**
     * The exact name.
     *
     * @return the name
     */
    String value();
}

package uk.safersheets.functions.labels;

import java.util.stream.Collectors;

/** Forenames that are common in the United Kingdom and seldom begin the name of a street, a park or an operation. */
public final class Forenames {
    private static final String COMMON = """
            Aaliyah Aaron Abdul Abdullah Abigail Adam Ahmed Aidan Aiden Aisha Alan Alexander Alfie Ali Alice Amanda Amelia
            Amy Andrea Andrew Angela Ann Anna Anne Anthony Archie Ayesha Barbara Ben Benjamin Bethany Bilal Billy Bradley
            Brandon Brian Brooke Callum Cameron Carol Caroline Catherine Charlie Chelsea Chloe Chris Christine Christopher
            Claire Connor Corey Courtney Craig Daniel Danny Darren David Deborah Declan Dominic Donna Dylan Edward Elizabeth
            Ella Ellie Emily Emma Ethan Evie Fatima Finley Freddie Freya Gareth Gary Gemma Geoffrey Graham Hamza Hannah
            Harry Harvey Hassan Heather Helen Holly Ian Ibrahim Imran Isaac Isabella Isabelle Jack Jacob Jacqueline Jade
            Jake Jakub James Jamie Jane Janet Jasmine Jason Jayden Jennifer Jessica Joanna Joanne Joe John Jonathan Joseph
            Joshua Julie Kacper Karen Katherine Katie Kayden Kayleigh Keith Kelly Kevin Kieran Kyle Laura Lauren Leanne Lee
            Leon Lewis Liam Lily Linda Lisa Logan Louise Lucy Luke Maisie Margaret Maria Martin Maryam Matthew Megan Melissa
            Mia Michael Michelle Millie Mohamed Mohammed Molly Muhammad Natalie Nathan Neil Nicholas Nicola Nigel Noah Oliver
            Olivia Omar Oscar Owen Paige Pamela Patricia Patrick Paul Peter Philip Poppy Priya Rachel Rebecca Reece Rhys
            Richard Robert Ryan Sam Samantha Samuel Sandra Sarah Scott Sean Shannon Sharon Simon Sophie Stacey Stephanie
            Stephen Steven Stuart Susan Tariq Theo Thomas Timothy Toby Tracey Tracy Tyler Usman William Yusuf Zain Zainab
            Zayn Zoe
            """;

    /** Any of them, for a pattern. */
    public static final String ANY = joined(COMMON);

    private Forenames() {}

    /** The words of a text as alternatives of a pattern. */
    static String joined(String words) {
        return words.strip()
                .lines()
                .map(line -> line.strip().replaceAll(" +", "|"))
                .collect(Collectors.joining("|"));
    }
}

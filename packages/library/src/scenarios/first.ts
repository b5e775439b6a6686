import type { Scenario } from '@coreflect/workshop'

/** Three ways to begin, so that three turns need not tell the same thing. */
export const threeBeginnings: Scenario = {
  title: { en: 'Three small beginnings', es: 'Tres pequeños comienzos' },
  text: {
    en: 'Made up; nobody is meant. Choose one that was not told yet. One: a neighbour always said hello on the stairs, and for two weeks has looked the other way. Two: we said yes to singing at a friend’s party, and the day is coming closer. Three: the garden that we share with others is to be given up, and everyone else seems relieved.',
    es: 'Inventado; no se habla de nadie. Elige uno que todavía no se haya contado. Uno: una persona vecina siempre nos saludaba en la escalera y desde hace dos semanas mira hacia otro lado. Dos: dijimos que sí a cantar en la fiesta de una amistad, y el día se acerca. Tres: el huerto que compartimos con otras personas se va a dejar, y a las demás parece aliviarles.',
  },
  forRole: 'speaker',
  fictional: true,
}

/** For a first contact. */
export const newAtTheTable: Scenario = {
  title: { en: 'New at the table', es: 'Por primera vez en esta mesa' },
  text: {
    en: 'Made up; nobody is meant. It is our first evening at a community kitchen. Home has become very quiet since a friend moved to another town. Someone with a cup of tea sits down next to us and says hello. We begin wherever we like.',
    es: 'Inventado; no se habla de nadie. Es nuestra primera noche en un comedor comunitario. La casa está muy callada desde que una amistad se mudó a otra ciudad. Alguien con una taza de té se sienta a nuestro lado y saluda. Empezamos por donde queramos.',
  },
  forRole: 'speaker',
  fictional: true,
}

/** For curiosity about worldview. */
export const listOnTheFridge: Scenario = {
  title: { en: 'The list on the fridge', es: 'La lista en la nevera' },
  text: {
    en: 'Made up; nobody is meant. The people we live with have put a list on the fridge: who cleans what, and when. Everyone seems glad about it. To us, a list like this has never meant anything good. Over the dishes, one of them asks how we see it.',
    es: 'Inventado; no se habla de nadie. Las personas con quienes vivimos han puesto una lista en la nevera: quién limpia qué y cuándo. A todo el mundo parece gustarle. En nuestra vida, una lista así nunca ha significado nada bueno. Mientras fregamos los platos, alguien nos pregunta cómo lo vemos.',
  },
  forRole: 'speaker',
  fictional: true,
}

/** For moving towards rather than away. */
export const eveningsOfOurOwn: Scenario = {
  title: { en: 'Evenings of our own', es: 'Noches nuestras' },
  text: {
    en: 'Made up; nobody is meant. For months everyone has told us to stop spending our evenings with the phone in our hand. Stopping has not worked. Tonight somebody asks something else: what would we like our evenings to be?',
    es: 'Inventado; no se habla de nadie. Desde hace meses todo el mundo nos dice que dejemos de pasar las noches con el teléfono en la mano. Dejarlo no ha funcionado. Hoy alguien nos pregunta otra cosa: ¿cómo nos gustaría que fueran nuestras noches?',
  },
  forRole: 'speaker',
  fictional: true,
}

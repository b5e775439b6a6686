import { fictional } from './fictional.ts'

/** For staying with strong feelings. */
export const theEmptyChair = fictional(
  { en: 'The chair at the window', es: 'La silla junto a la ventana' },
  'Last winter somebody died who always sat in the chair at the window. Today the chair was given away without a word to us. We are angry, and then we are not, and then we are again. A friend has come by.',
  'El invierno pasado murió alguien que siempre se sentaba en la silla junto a la ventana. Hoy regalaron la silla sin decirnos nada. Sentimos rabia, luego no, luego otra vez. Una amistad ha venido a vernos.',
)

/** For conversations about not wanting to live; taken by choice only. */
export const theLongAutumn = fictional(
  { en: 'A long autumn', es: 'Un otoño largo' },
  'It has been an autumn without an end. Some evenings the thought comes that it would be easier not to be here. We have told nobody, because everyone would begin to run. The friend beside us has said: I am not going to run, I would like to understand.',
  'Ha sido un otoño sin final. Algunas noches llega el pensamiento de que sería más fácil no estar. No lo hemos dicho a nadie, porque todo el mundo echaría a correr. La amistad que está al lado ha dicho: no voy a correr, me gustaría entender.',
)

/** For realities that differ. */
export const theRadio = fictional(
  { en: 'What the radio says', es: 'Lo que dice la radio' },
  'For some weeks the radio has been speaking of us: not by name, but clearly enough. It is not only bad; sometimes it is the only voice that knows how the day was. A friend, who hears the weather report, asks what it is like.',
  'Desde hace semanas la radio habla de nuestra vida: sin nombres, pero bastante claro. No todo es malo; a veces es la única voz que sabe cómo fue el día. Una amistad, que oye el parte del tiempo, pregunta cómo es eso.',
)

/** For conflict between two who matter to each other. */
export const theMeeting = fictional(
  { en: 'After the meeting', es: 'Después de la reunión' },
  'At the meeting one of us said in front of everyone that the other never listens. It was quiet then, and people went home early. The two of us have stayed to put the cups away.',
  'En la reunión alguien dijo delante de todo el mundo que la otra persona nunca escucha. Hubo silencio, y la gente se fue temprano. Las dos personas se han quedado a recoger las tazas.',
)

/** For moving towards rather than away, inside rules that were made by others. */
export const theNewForm = fictional(
  { en: 'The new form', es: 'El nuevo formulario' },
  'Where we work there is a new form: for every talk a goal, and a date by which it is reached. The talks have become shorter. Today one of us has left the form empty and says so to the other.',
  'Donde trabajamos hay un nuevo formulario: para cada conversación, una meta y una fecha para alcanzarla. Las conversaciones se han vuelto más cortas. Hoy alguien ha dejado el formulario en blanco y lo cuenta.',
)

/** For turning a list of problems round. */
export const theListOfShoulds = fictional(
  { en: 'Seven things that should stop', es: 'Siete cosas que deberían parar' },
  'On our door hangs a list in our own hand: seven things that should stop by summer. It is May and none has. Somebody reads it with us and asks what each of the seven was good for.',
  'En nuestra puerta cuelga una lista de nuestra propia mano: siete cosas que deberían parar antes del verano. Es mayo y no ha parado ninguna. Alguien la lee con calma y pregunta para qué servía cada una de las siete.',
)

/** For saying what one does not know. */
export const theAdvice = fictional(
  { en: 'What would you do?', es: '¿Tú qué harías?' },
  'There is an offer of a room in another town, two hours away, and an answer is wanted by Friday. We have asked six people what they would do and have six answers. Now we ask a seventh, who says: I do not know. Tell me what the town is to you.',
  'Hay una habitación en otra ciudad, a dos horas, y quieren respuesta antes del viernes. Hemos preguntado a seis personas qué harían y tenemos seis respuestas. Preguntamos a una séptima, que dice: no lo sé. Cuéntame qué es para ti esa ciudad.',
)
